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
theme-feeds = Flux d’actualités (RSS)
theme-published-by = Publié par
theme-address = Adresse de cette page :

## Home

theme-latest = Dernières publications
theme-earlier = Publications précédentes
theme-other-languages = Uniquement dans d’autres langues
theme-partners = Pour les médias partenaires

## Lists

theme-sections-here = Dans cette rubrique
theme-pages = Pages d’information
theme-all = Tous les articles
theme-items = { $n ->
    [one] { $n } article
   *[other] { $n } articles
}
theme-also-in = Autres langues :
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
theme-read-in = Lire cette page en
theme-missing-in = Pas encore disponible en :
theme-contents = Sommaire
theme-authors = Auteurs :
theme-original = Cette page est une traduction. Version originale :
theme-original-holds = En cas de divergence, la version originale fait foi.
theme-stale = La version originale a été modifiée depuis cette traduction.
theme-stale-since = Traduction mise à jour pour la dernière fois : { $date }.
theme-stale-original = Lire la version originale
theme-text-topics = Thèmes :
theme-tags = Mots-clés :
theme-cite = Citer cette page :
theme-mistake = Vous avez relevé une erreur ?
theme-mistake-do = Merci de nous la signaler. Nous la corrigerons et indiquerons la date de la correction.
theme-report = Nous écrire au sujet de cette page
theme-contact = Nous contacter :
theme-related = À lire aussi

## Galleries

theme-gallery = Images
theme-picture-of = Image { $n } sur { $total }
theme-picture-before = Image précédente
theme-picture-after = Image suivante
theme-to-gallery = Retour à la galerie
theme-full-size = Taille réelle

## Search

theme-search = Recherche
theme-search-label = Mots à rechercher
theme-search-section = Rubrique
theme-search-sections = Toutes les rubriques
theme-search-topic = Thème
theme-search-topics = Tous les thèmes
theme-search-found = Résultats : { $n }
theme-search-none = Essayez avec moins de mots, vérifiez l’orthographe ou cherchez dans toutes les rubriques. Les accents ne sont pas nécessaires.
theme-search-instead = Aucun article ne contient « { $typed } » ; voici les résultats pour : { $taken }.
theme-search-more = Plus de résultats
theme-search-loading = Recherche en cours…
theme-search-failed = La recherche n’a pas pu être chargée. Vérifiez la connexion, puis rechargez cette page.
theme-search-unscripted = Le champ de recherche a besoin de JavaScript : la recherche se fait sur votre appareil, et ce que vous saisissez n’est envoyé à personne. JavaScript est désactivé dans ce navigateur ; les listes ci-dessous mènent aux articles.

## Moved and missing pages

theme-moved-to = Aller à la nouvelle adresse
theme-not-found = Il n’y a pas de page à cette adresse.
theme-not-found-do = L’adresse a peut-être été mal saisie, ou la page n’existe plus. Voici les rubriques :
theme-home = Accueil
