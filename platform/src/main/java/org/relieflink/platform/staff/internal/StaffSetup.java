package org.relieflink.platform.staff.internal;

import org.relieflink.platform.staff.RoleRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 装配：the rules that ship with the program. */
@Configuration(proxyBeanMethods = false)
class StaffSetup {
  @Bean
  RoleRules roleRules() {
    return RoleRuleReader.shipped();
  }
}
