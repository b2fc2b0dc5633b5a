package org.relieflink.synthetic.simulator;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 平台的回答 · What the platform answered.
 *
 * @param status of HTTP
 * @param sentence of the problem, as the platform words it; empty when there is none
 */
public record Answer(int status, String sentence) {
  private static final Pattern DETAIL =
      Pattern.compile("\"detail\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final int REFUSED = 300; // and beyond

  static Answer of(HttpResponse<String> response) {
    Matcher detail = DETAIL.matcher(response.body());
    return new Answer(response.statusCode(), detail.find() ? detail.group(1) : "");
  }

  /** Whether what was handed over was taken. */
  public boolean taken() {
    return status < REFUSED;
  }
}
