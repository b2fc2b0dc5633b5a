package org.relieflink.platform.transfer;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 双向移送的设置：{@code relief.transfer.*}.
 *
 * @param rules where fields, catalogues and limits stand
 * @param every pause between two rounds of reminders and messages; zero = never
 * @param hosts {@code host:port} that messages may be sent to; none = no messages
 * @param secrets folder with one file {@code <place>-<line>.key} for each department's system
 */
@ConfigurationProperties("relief.transfer")
public record TransferSettings(
    @DefaultValue("classpath:transfer/rules.yaml") String rules,
    @DefaultValue("1m") Duration every,
    @DefaultValue List<String> hosts,
    @Nullable String secrets) {
  public TransferSettings {
    hosts = List.copyOf(hosts);
  }
}
