package org.relieflink.platform.trail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
 */
@ConfigurationProperties("relief.trail")
public record SealSettings(
    @DefaultValue("1m") Duration sealEvery,
    @DefaultValue("1000") int sealBatch,
    @DefaultValue("15m") Duration staleAfter,
    @Nullable Path keyFile,
    @DefaultValue("ed25519") String keyAlgorithm,
    @DefaultValue List<Witness> witnesses) {
  /**
   * 一个证人.
   *
   * @param name as the page shows it
   * @param url e.g. {@code http://10.0.0.8:8091}
   * @param key its public key, the line that it prints at its start
   */
  public record Witness(String name, String url, String key) {}
}
