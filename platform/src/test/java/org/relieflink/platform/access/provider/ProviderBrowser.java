package org.relieflink.platform.access.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A person at the pages of the provider, without a window. */
final class ProviderBrowser {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** Signs in there with the page that was asked for; the address to which it leads back. */
  URI signIn(URI asked, String number) throws IOException, InterruptedException {
    URI login = next(asked, get(asked));
    var token = TOKEN.matcher(get(login).body());
    assertThat(token.find()).as("form of the provider").isTrue();
    String form =
        "username="
            + encoded(number)
            + "&password="
            + encoded(RealProvider.PASSWORD)
            + "&_csrf="
            + encoded(token.group(1));
    URI on =
        next(
            login,
            send(
                HttpRequest.newBuilder(login)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))));
    return next(on, get(on));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address).header("Accept", "text/html"));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  static URI next(URI from, HttpResponse<String> answer) {
    return from.resolve(answer.headers().firstValue("Location").orElseThrow());
  }
}
