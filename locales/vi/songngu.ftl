# Reviewed by a native reader: no
