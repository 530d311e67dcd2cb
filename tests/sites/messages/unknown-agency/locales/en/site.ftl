agency-ngoai-vu = Name agency-ngoai-vu
