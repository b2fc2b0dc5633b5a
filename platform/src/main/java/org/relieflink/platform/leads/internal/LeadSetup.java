package org.relieflink.platform.leads.internal;

import org.relieflink.law.RuleFile;
import org.relieflink.platform.leads.LeadsSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** 装配：the dated rules, shipped or the office's own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LeadsSettings.class)
class LeadSetup {
  @Bean
  LeadRules leadRules(LeadsSettings settings, ResourceLoader resources) {
    return new LeadRules(
        RuleFile.open(
            settings.rules(),
            () -> resources.getResource(settings.rules()).getInputStream(),
            LeadRules.FILE));
  }
}
