package org.relieflink.platform.watch.internal;

import org.relieflink.platform.watch.StrictYaml;
import org.relieflink.platform.watch.WatchSettings;
import org.relieflink.platform.watch.internal.alarm.WatchRules;
import org.relieflink.platform.watch.internal.honey.MakeHoney;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** 装配：the dated rules, shipped or the office's own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WatchSettings.class)
class WatchSetup {
  @Bean
  WatchRules watchRules(WatchSettings settings, ResourceLoader resources) {
    return new WatchRules(StrictYaml.load(resources, settings.rules(), WatchRules.FILE));
  }

  @Bean
  MakeHoney makeHoney(ResourceLoader resources) {
    return new MakeHoney(
        StrictYaml.load(resources, "classpath:watch/honey-names.yaml", MakeHoney.FILE));
  }

  @Bean
  QuotaRules quotaRules(WatchSettings settings, ResourceLoader resources) {
    return new QuotaRules(StrictYaml.load(resources, settings.quotas(), QuotaRules.FILE));
  }
}
