package org.relieflink.platform.inquiry.internal;

import org.relieflink.law.RuleFile;
import org.relieflink.platform.inquiry.InquirySettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** 装配：the dated rules, shipped or the office's own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InquirySettings.class)
class InquirySetup {
  @Bean
  InquiryRules inquiryRules(InquirySettings settings, ResourceLoader resources) {
    return new InquiryRules(
        RuleFile.open(
            settings.rules(),
            () -> resources.getResource(settings.rules()).getInputStream(),
            InquiryRules.FILE));
  }
}
