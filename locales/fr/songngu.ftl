# Reviewed by a native reader: no

kind-news = Actualité
kind-feature = Éclairage
kind-clip = Vidéo et audio
kind-gallery = Galerie
kind-page = Page

alert-note = Remarque
alert-tip = Conseil
alert-important = Important
alert-warning = Avertissement
alert-caution = Attention

notes-title = Notes
note-back = Retour au texte, à l’appel de la note { $n }
note-ref = Note { $n }
table-label = Tableau, défilement horizontal possible
task-done = Fait
task-open = À faire
details-label = Détails
clip-transcript = Transcription
clip-bytes = { NUMBER($size) } { $unit ->
    [kb] ko
    [gb] Go
   *[mb] Mo
}

page-number = page { $number }
topics-title = Thèmes
agencies-title = Organismes
topics-description = Tous les thèmes de { $site }.
agencies-description = Tous les organismes dont les articles paraissent dans { $site }.
search-title = Recherche
search-description = Rechercher parmi les articles de { $site }.
topic-description = Articles sur le thème « { $name } ».
agency-description = Articles de l’organisme « { $name } ».
section-description = { $name } : articles de { $site }.
home-description = { $site } : les derniers articles en français.
by-agency = Source : { $name }

picture-title = Image { $n }
page-not-found-title = Page introuvable
page-not-found-text = Il n’y a pas de page à cette adresse. Elle a peut-être été déplacée, ou l’adresse a été mal saisie. Le menu et la page d’accueil vous permettent de continuer.
moved-title = Cette page a été déplacée
moved-text = Cette page a une nouvelle adresse.

chooser-title = Choisir une langue
chooser-invitation = Lire en français
chooser-description = Choisissez la langue dans laquelle vous souhaitez lire.

switch-missing-section = Cette page n’existe pas en français ; voici la rubrique « { $section } ».
switch-missing-home = Cette page n’existe pas en français ; voici la page d’accueil.

cite = « { $title } », { $publisher }, { $date }, { $url }
cite-undated = « { $title } », { $publisher }, { $url }
report-subject = Erreur à { $url }

feed-all = { $site } : toutes les nouveautés
feed-section = Nouveautés de « { $name } »
feed-topic = Nouveautés sur « { $name } »
feed-partner = Flux pour { $name }
feed-description = Les derniers articles de « { $name } », en texte intégral.

wait-draft = Brouillon
wait-review = En attente de validation
wait-date = Non public avant : { $date }
wait-published = Version non publique dans cette langue avant : { $date }
wait-embargo = Sous embargo jusqu’à : { $date }
wait-release = En attente d’une parution simultanée avec : { $languages }
wait-section = La rubrique n’est pas encore publique
wait-stale = Le texte traduit a changé depuis

# Le premier du mois est un ordinal ; CLDR ne sait pas le dire.
date-long = { NUMBER($day) ->
    [1] 1er
   *[other] { $day }
} { NUMBER($month) ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[other] décembre
} { $year }
