package org.relieflink.platform.identity.internal;

import org.relieflink.law.RuleFile;
import org.relieflink.platform.identity.IdentitySettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** 装配：the dated rules, shipped or the office's own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class IdentitySetup {
  @Bean
  AuthorityRules authorityRules(IdentitySettings settings, ResourceLoader resources) {
    return new AuthorityRules(
        RuleFile.open(
            settings.authority(),
            () -> resources.getResource(settings.authority()).getInputStream(),
            AuthorityRules.FILE));
  }
}
