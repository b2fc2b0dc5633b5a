package org.relieflink.platform.watch.internal;

import org.relieflink.law.RuleFile;
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
    return new WatchRules(
        RuleFile.open(
            settings.rules(),
            () -> resources.getResource(settings.rules()).getInputStream(),
            WatchRules.FILE));
  }

  @Bean
  MakeHoney makeHoney() {
    return new MakeHoney(RuleFile.shipped("watch/honey-names.yaml", MakeHoney.FILE));
  }

  @Bean
  QuotaRules quotaRules(WatchSettings settings, ResourceLoader resources) {
    return new QuotaRules(
        RuleFile.open(
            settings.quotas(),
            () -> resources.getResource(settings.quotas()).getInputStream(),
            QuotaRules.FILE));
  }
}
