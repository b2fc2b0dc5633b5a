package org.relieflink.platform.harm.internal;

import org.relieflink.law.RuleFile;
import org.relieflink.law.WageTable;
import org.relieflink.platform.harm.HarmSettings;
import org.relieflink.platform.packs.LivePacks;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** 装配：the dated rules, shipped or the office's own, and the cap by the packs of the places. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HarmSettings.class)
class HarmSetup {
  @Bean
  HarmRules harmRules(HarmSettings settings, ResourceLoader resources) {
    return new HarmRules(
        RuleFile.open(
            settings.rules(),
            () -> resources.getResource(settings.rules()).getInputStream(),
            HarmRules.FILE));
  }

  @Bean
  FindCap findCap(LivePacks packs) {
    return new FindCap(packs, WageTable.shipped());
  }
}
