package rowan.foundation.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Office;
import rowan.testing.Council;
import rowan.testing.RowanTest;

/** Cookies as they are set behind a proxy that speaks TLS, and what another host could plant. */
@RowanTest
@TestPropertySource(properties = "server.forward-headers-strategy=native")
class CookieTests {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @LocalServerPort private int port;

  private final HttpClient client = HttpClient.newHttpClient();
  private Council council;
  private Actor worker;

  @BeforeEach
  void aWorker() {
    council = Council.founded(authorities, accounts);
    worker = council.holder(Office.IDVA);
  }

  private HttpRequest.Builder byTls(String path, String cookies) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Host", council.authority().slug() + ".localhost")
            .header("X-Forwarded-Proto", "https");
    return cookies.isEmpty() ? request : request.header("Cookie", cookies);
  }

  private HttpResponse<String> sent(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static List<String> set(HttpResponse<?> answer) {
    return answer.headers().allValues("Set-Cookie");
  }

  private static String named(String name, HttpResponse<?> answer) {
    return set(answer).stream()
        .filter(cookie -> cookie.startsWith(name + "="))
        .findFirst()
        .orElseThrow();
  }

  private static String pair(String cookie) {
    return cookie.split(";", 2)[0];
  }

  private HttpResponse<String> signIn(String planted) throws Exception {
    var page = sent(byTls("/sign-in", ""));
    var token = TOKEN.matcher(page.body());
    assertThat(token.find()).isTrue();
    var body =
        "account="
            + worker.account()
            + "&_csrf="
            + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
    return sent(
        byTls("/sign-in/as", pair(named("__Host-form", page)) + planted)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  @Test
  void areTakenFromThisHostByTlsAloneAndReadByNoScript() throws Exception {
    var page = sent(byTls("/sign-in?language=cy", ""));
    assertThat(set(page)).hasSize(2).allMatch(cookie -> cookie.startsWith("__Host-"));
    assertThat(named("__Host-form", page))
        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Strict")
        .doesNotContain("Domain");
    assertThat(named("__Host-language", page))
        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax");
    assertThat(named("__Host-session", signIn("")))
        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
        .doesNotContain("Domain", "Max-Age", "Expires");
  }

  @Test
  void signNobodyInUnderANameThatAnotherHostCouldGiveThem() throws Exception {
    var session = pair(named("__Host-session", signIn("")));
    assertThat(sent(byTls("/today", session)).statusCode()).isEqualTo(200);
    var renamed = session.replace("__Host-", "");
    assertThat(sent(byTls("/today", renamed)).statusCode()).isEqualTo(302);
  }

  @Test
  void areOfAFreshSessionWhoeverSignsIn() throws Exception {
    var others = pair(named("__Host-session", signIn("")));
    var own = pair(named("__Host-session", signIn("; " + others)));
    assertThat(own).isNotEqualTo(others);
    assertThat(sent(byTls("/today", others)).statusCode()).isEqualTo(302);
  }

  @Test
  void goWithWhatTheBrowserKeptWhenSomebodySignsOut() throws Exception {
    var session = pair(named("__Host-session", signIn("")));
    var page = sent(byTls("/today", session));
    var token = TOKEN.matcher(page.body());
    assertThat(token.find()).isTrue();
    var out =
        sent(
            byTls("/sign-out", session + "; " + pair(named("__Host-form", page)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8))));
    assertThat(out.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\"");
    assertThat(sent(byTls("/today", session)).statusCode()).isEqualTo(302);
  }
}
