package org.relieflink.platform.watch.internal;

import org.relieflink.platform.watch.WatchSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** 装配：the dated rules, shipped or the office's own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WatchSettings.class)
class WatchSetup {
  @Bean
  QuotaRules quotaRules(WatchSettings settings, ResourceLoader resources) {
    return new QuotaRules(StrictYaml.load(resources, settings.quotas(), QuotaRules.FILE));
  }
}
