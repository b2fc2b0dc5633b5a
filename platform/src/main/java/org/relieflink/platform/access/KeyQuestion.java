package org.relieflink.platform.access;

import java.util.List;

/**
 * 问安全密钥的话：what a page hands to the browser; all bytes as base64url without padding.
 *
 * @param origin the only address at which browsers may ask, e.g. {@code
 *     https://relief.example.gov.cn}
 * @param domain relying party id: the keys are of this domain
 * @param millis how long the browser waits
 * @param verification {@code required}, {@code preferred} or {@code discouraged}
 * @param keys ids of the keys the account has: one of them answers, or none of them is registered
 *     again
 * @param handle random name of the account inside of the key; empty when no key is registered
 */
public record KeyQuestion(
    String origin,
    String domain,
    String challenge,
    long millis,
    String verification,
    List<String> keys,
    String handle) {
  public KeyQuestion {
    keys = List.copyOf(keys);
  }
}
