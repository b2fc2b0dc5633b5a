package org.relieflink.platform.trail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 封存的设置：{@code relief.trail.*}.
 *
 * @param sealEvery an entry waits no longer than this; zero = no sealing in the background
 * @param sealBatch so many waiting entries are sealed at once; also the most under one root
 * @param staleAfter an older unsealed or unwitnessed entry is a warning on the page
 * @param keyFile the server's signing key; made at the first sealing when it is not there
 * @param keyAlgorithm {@code ed25519} or {@code sm2}, for a key that is made
 * @param witnesses who keeps the roots
 * @param timeStamps who stamps them with a time; names of both kinds must differ
 */
@ConfigurationProperties("relief.trail")
public record SealSettings(
    @DefaultValue("1m") Duration sealEvery,
    @DefaultValue("1000") int sealBatch,
    @DefaultValue("15m") Duration staleAfter,
    @Nullable Path keyFile,
    @DefaultValue("ed25519") String keyAlgorithm,
    @DefaultValue List<Witness> witnesses,
    @DefaultValue List<Authority> timeStamps) {
  public SealSettings {
    Stream<String> names =
        Stream.concat(
            witnesses.stream().map(Witness::name), timeStamps.stream().map(Authority::name));
    if (names.distinct().count() < witnesses.size() + timeStamps.size()) {
      throw new IllegalArgumentException("two witnesses or time stamp authorities of one name");
    }
  }

  /**
   * 一个证人.
   *
   * @param name as the page shows it
   * @param url e.g. {@code http://10.0.0.8:8091}
   * @param key its public key, the line that it prints at its start
   */
  public record Witness(String name, String url, String key) {}

  /**
   * 一个时间戳机构（RFC 3161）.
   *
   * @param name as the page shows it
   * @param url where requests are sent to
   * @param certificate file with its certificate, PEM or DER; RSA or ECDSA
   * @param every the newest root is stamped no more often than this
   */
  public record Authority(
      String name, String url, Path certificate, @DefaultValue("1h") Duration every) {}
}
