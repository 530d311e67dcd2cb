# reviewed: no

## Frame

theme-skip = Aller au contenu
theme-menu = Menu
theme-sections = Rubriques
theme-languages = Langues
theme-breadcrumb = Vous êtes ici
theme-about = À propos
theme-topics = Thèmes
theme-agencies = Organismes
theme-feeds = Flux d’actualité
theme-published-by = Publié par
theme-address = Adresse de cette page :

## Home

theme-latest = À la une
theme-earlier = Précédemment
theme-other-languages = Seulement dans d’autres langues
theme-partners = Pour les médias partenaires

## Lists

theme-sections-here = Dans cette rubrique
theme-pages = Pages d’information
theme-all = Tous les textes
theme-items = { $n ->
    [one] { $n } texte
   *[other] { $n } textes
}
theme-also-in = Aussi en : { $languages }
theme-page-of = Page { $n } sur { $total }
theme-newer = Plus récent
theme-older = Plus ancien
theme-follow = Suivre cette liste :
theme-agency-from = En activité depuis le { $date }
theme-agency-until = En activité jusqu’au { $date }
theme-agency-successor = Organisme successeur :

## Articles

theme-updated = Mis à jour le { $date }
theme-this-version = Publié dans cette langue le { $date }
theme-minutes = { $n ->
    [one] { $n } minute de lecture
   *[other] { $n } minutes de lecture
}
theme-read-in = Lire ce texte en
theme-missing-in = Pas encore disponible en :
theme-contents = Sommaire
theme-authors = Rédaction :
theme-original = Ce texte est une traduction. Original :
theme-tags = Mots-clés :
theme-mistake = Une erreur ?
theme-mistake-do = Merci de nous la signaler. Nous la corrigerons en indiquant la date.
theme-contact = Pour nous joindre :
theme-related = À lire aussi

## Moved and missing pages

theme-moved = Cette page a changé d’adresse.
theme-moved-to = Aller à la nouvelle adresse
theme-not-found = Il n’y a pas de page à cette adresse.
theme-not-found-do = L’adresse a peut-être été mal saisie, ou la page n’existe plus. Voici les rubriques :
theme-home = Accueil
