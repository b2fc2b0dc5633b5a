package org.relieflink.platform.fund.internal;

import org.relieflink.law.RuleFile;
import org.relieflink.platform.fund.FundSettings;
import org.relieflink.platform.fund.internal.open.OpenRules;
import org.relieflink.platform.fund.internal.watch.FundWatchRules;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** 装配：the dated rules, shipped or the office's own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FundSettings.class)
class FundSetup {
  @Bean
  FundRules fundRules(FundSettings settings, ResourceLoader resources) {
    return new FundRules(
        RuleFile.open(
            settings.rules(),
            () -> resources.getResource(settings.rules()).getInputStream(),
            FundRules.FILE));
  }

  @Bean
  PayRules payRules(FundSettings settings, ResourceLoader resources) {
    return new PayRules(
        RuleFile.open(
            settings.payments(),
            () -> resources.getResource(settings.payments()).getInputStream(),
            PayRules.FILE));
  }

  @Bean
  FundWatchRules fundWatchRules(FundSettings settings, ResourceLoader resources) {
    return new FundWatchRules(
        RuleFile.open(
            settings.watch(),
            () -> resources.getResource(settings.watch()).getInputStream(),
            FundWatchRules.FILE));
  }

  @Bean
  OpenRules openRules(FundSettings settings, ResourceLoader resources) {
    return new OpenRules(
        RuleFile.open(
            settings.openness(),
            () -> resources.getResource(settings.openness()).getInputStream(),
            OpenRules.FILE));
  }
}
