#include "index/site_talk.hpp"

#include <algorithm>
#include <string_view>

#include "text/scan.hpp"

namespace cutline::index {

namespace {

/// English, then what the buttons of German, French, Spanish, Portuguese, Italian and Dutch sites say.
constexpr std::string_view words =
    "account ad ads adchoices advert advertise advertisement advertisements advertiser advertisers advertising alert "
    "alerts app apps archive archived archives article articles autoplay blog blogs bookmark bookmarks breadcrumb "
    "browse browser button cancel captcha caption captions category categories click close closed collapse comment "
    "commented commenter commenting comments contact contribute contributor contributors cookie cookies copyright "
    "copyrighted coverage delivered digg disclaimer discussion disqus donate donation donations download ebook edition "
    "editions editorial email emails embed enlarge episode episodes expand facebook faq faqs favorite favorites "
    "feedback "
    "feed feeds flickr flipboard follow followers forgot forum forums fullscreen gallery galleries headline headlines "
    "help hide home homepage image images inbox instagram javascript keyword keywords licence license licensed "
    "licensing "
    "linkedin link links listen load loading log login logo logout mail member members membership menu messenger "
    "miniplayer mobile moderated moderator more mute navigation newsletter newsletters notification notifications "
    "obituaries page pages password paywall permalink permission permissions pinterest play playback player playlist "
    "podcast podcasts policy popular poll preferences premium preview previous print printer privacy profile promoted "
    "publisher read reader readers reading reblog recommend recommendations recommended reddit refresh register "
    "registered registration related reload replay reply reprint reprinted reprints republish republished reserved "
    "resume review reviews rights rss save scroll search section sections see select settings share shared shares "
    "sharing shop sidebar sign signed signing signup site sitemap skip slideshow snapchat social sponsor sponsored "
    "sponsors stories story stream streaming stumbleupon submit subscribe subscriber subscribers subscribing "
    "subscription subscriptions supporter supporters syndicated syndication tag tagged tags telegram terms thumbnail "
    "tips toggle toolbar topics transcript trending trial tumblr tweet tweets twitter unlock unmute unsubscribe upload "
    "url user username users verify video videos view viewed views visit volume watch webmaster website weather "
    "whatsapp "
    "widget widgets youtube "
    "abo abonnieren abonnement anmelden anzeige artikel datenschutz drucken einloggen folgen impressum kommentar "
    "kommentare lesen mehr registrieren startseite suche teilen themen weiterlesen werbung "
    "abonnez abonner accueil aussi commentaire commentaires connexion conditions confidentialité droits "
    "imprimer inscrivez lettre lire mentions partager publicité recherche réservés suivez "
    "anuncio boletín buscar comentarios compartir compartilhar comparta correo derechos imprimir inicio iniciar leer "
    "leia "
    "lea mais más publicidad publicidade regístrate reservados sesión siga síguenos suscríbase suscríbete "
    "accedi commenti condividi diritti iscriviti leggi pubblicità riservati seguici stampa "
    "aanmelden delen inloggen lees meer nieuwsbrief reacties zoeken";

}  // namespace

SiteTalk::SiteTalk() {
    text::Scan scan;
    text::scan(words, scan);
    for (const text::Word& word : scan.words) {
        hashes_.push_back(word.hash);
        bits_[word.hash % bits_.size()] = true;
    }
    std::sort(hashes_.begin(), hashes_.end());
}

bool SiteTalk::find(std::uint32_t hash) const { return std::binary_search(hashes_.begin(), hashes_.end(), hash); }

}  // namespace cutline::index
