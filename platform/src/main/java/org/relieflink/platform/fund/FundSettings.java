package org.relieflink.platform.fund;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 资金池的设置：{@code relief.fund.*}.
 *
 * @param rules purposes, days of a reservation, the usual legal basis of each act
 * @param payments how many release, how many may have one account, when a receipt is late
 * @param watch what is just under a limit, when money is idle, how a need is forecast
 * @param openness fewer cases than these stand in no row of what leaves the house, ages of a sample
 */
@ConfigurationProperties("relief.fund")
public record FundSettings(
    @DefaultValue("classpath:fund/rules.yaml") String rules,
    @DefaultValue("classpath:fund/payments.yaml") String payments,
    @DefaultValue("classpath:fund/watch.yaml") String watch,
    @DefaultValue("classpath:fund/openness.yaml") String openness) {}
