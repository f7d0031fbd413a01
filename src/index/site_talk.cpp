#include "index/site_talk.hpp"

#include <string_view>

#include "text/scan.hpp"

namespace cutline::index {

namespace {

/// English, then what the buttons of sites in other languages of letters say. Scripts that set no spaces between words
/// have no words here.
constexpr std::string_view words =
    "account ad adchoices ads advert advertise advertisement advertisements advertiser advertisers advertising "
    "alert alerts app apps archive archived archives article articles autoplay blog blogs bookmark bookmarks "
    "breadcrumb browse browser button cancel captcha caption captions categories category click close closed "
    "collapse comment commented commenter commenting comments contact contribute cookie cookies copyright "
    "copyrighted coverage delivered digg disclaimer discussion disqus donate donation donations download ebook "
    "edition editions editorial email emails embed enlarge episode episodes expand facebook faq faqs favorite "
    "favorites feed feedback feeds flickr flipboard follow followers forgot forum forums fullscreen galleries "
    "gallery headlines hide home homepage image images inbox instagram javascript keyword keywords licence "
    "license licensed licensing link linkedin links listen load loading log login logo logout mail member members "
    "membership menu messenger miniplayer mobile moderated more navigation newsletter newsletters notification "
    "notifications obituaries pages password paywall permalink permission permissions pinterest play playback "
    "player playlist podcast podcasts policy popular preferences premium preview print printer privacy profile "
    "promoted publisher read reader readers reading reblog recommend recommendations recommended reddit refresh "
    "register registered registration related reload replay reply reprint reprinted reprints republish "
    "republished reserved review reviews rights rss save scroll search sections see select settings share shared "
    "shares sharing shop sidebar sign signed signing signup site sitemap skip slideshow snapchat social sponsor "
    "sponsored sponsors stories stream streaming stumbleupon submit subscribe subscriber subscribers subscribing "
    "subscription subscriptions syndicated syndication tag tagged tags telegram terms thumbnail toggle toolbar "
    "topics trending tumblr tweet tweets twitter unlock unsubscribe upload url user username users verify video "
    "videos view viewed views visit volume watch webmaster website whatsapp widget widgets youtube "
    "abo abonnieren abonnement anmelden anzeige artikel datenschutz drucken einloggen folgen impressum kommentar "
    "kommentare lesen mehr registrieren startseite suche teilen themen weiterlesen werbung abonnez abonner "
    "accueil aussi commentaire commentaires connexion conditions confidentialité droits imprimer inscrivez lettre "
    "lire mentions partager publicité recherche réservés suivez anuncio boletín buscar comentarios compartir "
    "compartilhar comparta correo derechos imprimir inicio iniciar leer leia lea mais más publicidad publicidade "
    "regístrate reservados sesión siga síguenos suscríbase suscríbete accedi commenti condividi diritti iscriviti "
    "leggi pubblicità riservati seguici stampa aanmelden delen inloggen lees meer nieuwsbrief reacties zoeken "
    "annons dela kommentarer prenumerera läs annonse abonner nyhetsbrev personvern annoncer kommentit tilaa lue jaa "
    "udostępnij komentarze czytaj zaloguj reklama subskrybuj komentáře sdílet přihlásit předplatné megosztás "
    "hozzászólások feliratkozás abonează comentarii distribuie paylaş yorumlar abone reklam giriş "
    "читайте подпишитесь подписывайтесь поделиться комментарии комментировать реклама войти регистрация телеграм "
    "підпишіться підписуйтесь поділитися коментарі σχόλια εγγραφή κοινοποίηση "
    "bagikan komentar iklan berlangganan baca";

}  // namespace

SiteTalk::SiteTalk() {
    text::Scan scan;
    text::scan(words, scan);
    for (const text::Word& word : scan.words) {
        std::size_t at = word.hash % slots;
        while (hashes_[at] != 0) at = (at + 1) % slots;
        hashes_[at] = word.hash;
    }
}

void SiteTalk::add_to(text::WordMarks& marks, unsigned mark) const {
    for (const std::uint32_t hash : hashes_)
        if (hash != 0) marks.add(hash, mark);
}

}  // namespace cutline::index
