package rowan.foundation.web.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What goes over the wire: headers, assets, languages and the pages for what went wrong. */
@OnlyWeb
@Import(PlantedPages.class)
class ServedTests {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @LocalServerPort private int port;
  @Autowired private Assets assets;

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String header(HttpResponse<?> response, String name) {
    return String.join(", ", response.headers().allValues(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/style/public", "/nothing-here", "/planted/broken", "/assets/x/rowan.css"})
  void sendsItsHeadersWithEveryResponse(String path) throws Exception {
    var response = get(path);

    assertThat(header(response, "content-security-policy"))
        .isEqualTo(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src"
                + " 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
    assertThat(header(response, "referrer-policy")).isEqualTo("no-referrer");
    assertThat(header(response, "x-content-type-options")).isEqualTo("nosniff");
    assertThat(header(response, "x-frame-options")).isEqualTo("DENY");
    assertThat(header(response, "permissions-policy")).contains("geolocation=()", "camera=()");
    assertThat(header(response, "cross-origin-opener-policy")).isEqualTo("same-origin");
    assertThat(header(response, "cross-origin-resource-policy")).isEqualTo("same-origin");
    assertThat(header(response, "cache-control")).isEqualTo("no-store");
    assertThat(header(response, "strict-transport-security")).isEmpty();
    assertThat(header(response, "server")).isEmpty();
  }

  @Test
  void asksForHttpsToBeKeptOnlyWhereItIsUsed() throws Exception {
    assertThat(header(get("/planted/secure"), "strict-transport-security"))
        .isEqualTo("max-age=63072000; includeSubDomains");
  }

  @ParameterizedTest
  @CsvSource({
    "rowan.css, text/css;charset=UTF-8",
    "govuk.css, text/css;charset=UTF-8",
    "rowan.js, text/javascript;charset=UTF-8",
    "exit-this-page.js, text/javascript;charset=UTF-8",
    "mark.svg, image/svg+xml",
    "font/latin.woff2, font/woff2"
  })
  void letsABrowserKeepTheFilesOfABuildForEver(String file, String type) throws Exception {
    var response = get(assets.path() + "/" + file);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "content-type")).isEqualTo(type);
    assertThat(header(response, "cache-control")).isEqualTo("public, max-age=31536000, immutable");
  }

  @Test
  void packsWhatGetsSmallerForWhoCanUnpackIt() throws Exception {
    var packed = get(assets.path() + "/govuk.css", "Accept-Encoding", "gzip, br");
    var plain = get(assets.path() + "/govuk.css");

    assertThat(header(packed, "content-encoding")).isEqualTo("gzip");
    assertThat(header(plain, "content-encoding")).isEmpty();
    assertThat(header(plain, "vary")).isEqualTo("Accept-Encoding");
    assertThat(Integer.parseInt(header(packed, "content-length"))).isLessThan(12_000);
    assertThat(
            header(
                get(assets.path() + "/font/latin.woff2", "Accept-Encoding", "gzip"),
                "content-encoding"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/assets/x/../../application.yml", "/assets/x/none.css", "/assets/rowan.css"})
  void servesNoFileThatIsNotListed(String path) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void namesNothingTellingInTheTitleOfAPublicPage() throws Exception {
    assertThat(get("/style/public").body()).contains("<title>Support</title>");
  }

  @Test
  void speaksTheLanguageOfTheLinkThenOfTheCookieThenOfTheBrowser() throws Exception {
    var linked = get("/style/public?language=cy");

    assertThat(linked.body()).contains("lang=\"cy\" dir=\"ltr\"", "Gadael y dudalen hon");
    assertThat(header(linked, "set-cookie"))
        .contains("language=cy", "HttpOnly", "SameSite=Lax")
        .doesNotContain("Max-Age", "Expires");
    assertThat(get("/style/public", "Cookie", "language=cy", "Accept-Language", "en").body())
        .contains("lang=\"cy\"");
    assertThat(get("/style/public", "Accept-Language", "pl, cy;q=0.8, en;q=0.5").body())
        .contains("lang=\"cy\"");
    assertThat(get("/style/public?language=xx").body()).contains("<html lang=\"en\"");
  }

  @Test
  void keepsPagesBehindSignInInEnglish() throws Exception {
    var body = get("/style/case?language=cy").body();

    assertThat(body).contains("<html lang=\"en\"").doesNotContain("Gwall");
    assertThat(get("/nothing-here?language=cy", "X-Signed-In", "Priya").body())
        .contains("There is nothing here");
    assertThat(get("/nothing-here?language=cy").body()).contains("Does dim byd yma");
  }

  @Test
  void tellsNothingWhereTheErrorPageItselfIsAskedFor() throws Exception {
    assertThat(get("/error").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "/planted/broken, 500, Something is broken on our side",
    "/planted/unavailable, 503, We can’t answer just now",
    "/planted/method, 405, That can’t be done from here",
    "/planted/type, 415, We can’t read that kind of file",
    "/planted/bad, 400, We couldn’t read what was sent",
    "/planted/large, 413, This file is larger than 10 MB",
    "/planted/forbidden, 404, There is nothing here",
    "/planted/in-the-chain, 500, Something is broken on our side"
  })
  void answersWhatWentWrongWithAPageAndAReference(String path, int status, String heading)
      throws Exception {
    var response = get(path);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body())
        .contains("<h1 class=\"govuk-heading-l\">" + heading + "</h1>", "Exit this page")
        .containsPattern("<strong class=\"reference\">[2-9A-Z]{4}-[2-9A-Z]{4}</strong>")
        .doesNotContain(PlantedPages.SECRET, "Exception", "rowan.foundation");
  }

  @Test
  void givesNothingAwayBetweenWhatIsForbiddenAndWhatIsNotThere() throws Exception {
    var forbidden = get("/planted/forbidden");
    var notPermitted = get("/planted/not-permitted");
    var absent = get("/nothing-here");

    assertThat(bare(forbidden)).isEqualTo(bare(absent));
    assertThat(bare(notPermitted)).isEqualTo(bare(absent));
    assertThat(header(forbidden, "content-length")).isEqualTo(header(absent, "content-length"));
    assertThat(forbidden.headers().map().keySet()).isEqualTo(absent.headers().map().keySet());
  }

  private static String bare(HttpResponse<String> response) {
    return response.statusCode()
        + response.body().replaceAll("[2-9A-Z]{4}-[2-9A-Z]{4}", "REFERENCE");
  }

  @Test
  void keepsTheNavigationOnAPageForWhatWentWrong() throws Exception {
    var response = get("/nothing-here", "X-Signed-In", "Priya N · IDVA".replace("·", "-"));

    assertThat(response.body()).contains("Priya N - IDVA", "<a href=\"/caseload\"");
  }

  @Test
  void showsThePageBareWhereTheNavigationItselfIsBroken() throws Exception {
    var response = get("/planted/broken", "X-Signed-In", "broken");

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).contains("Something is broken on our side");
  }

  @Test
  void speaksItsOwnWordsEvenWhereTheContainerRefuses() throws Exception {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket
          .getOutputStream()
          .write("GET /a\"b HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer)
          .startsWith("HTTP/1.1 400")
          .contains("We couldn’t read what was sent", "Content-Security-Policy: default-src 'none'")
          .doesNotContain("Tomcat", "HTTP Status");
    }
  }

  @Test
  void showsANoticeOnceAfterARedirect() throws Exception {
    var browser =
        HttpClient.newBuilder()
            .cookieHandler(new java.net.CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    var page =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/planted/notice")).build();
    var first = browser.send(page, HttpResponse.BodyHandlers.ofString());
    var again =
        browser.send(
            HttpRequest.newBuilder(first.uri()).build(), HttpResponse.BodyHandlers.ofString());

    assertThat(first.body()).contains("The referral is recorded.");
    assertThat(again.body()).doesNotContain("The referral is recorded.");
  }

  @Test
  void putsCarriedFieldsIntoEveryForm() throws Exception {
    var body = get("/style/form", "X-Signed-In", "Priya").body();

    assertThat(body).contains("<input type=\"hidden\" name=\"_csrf\" value=\"planted\">");
    assertThat(body.split("<form method=\"post\"", -1))
        .hasSameSizeAs(body.split("name=\"_csrf\"", -1));
  }
}
