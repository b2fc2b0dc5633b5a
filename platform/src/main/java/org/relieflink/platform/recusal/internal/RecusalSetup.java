package org.relieflink.platform.recusal.internal;

import org.relieflink.law.RuleFile;
import org.relieflink.platform.recusal.RecusalSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** 装配：the dated rules, shipped or the office's own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RecusalSettings.class)
class RecusalSetup {
  @Bean
  TieRules tieRules(RecusalSettings settings, ResourceLoader resources) {
    return new TieRules(
        RuleFile.open(
            settings.rules(),
            () -> resources.getResource(settings.rules()).getInputStream(),
            TieRules.FILE));
  }
}
