own-foot = The foot of the theme
