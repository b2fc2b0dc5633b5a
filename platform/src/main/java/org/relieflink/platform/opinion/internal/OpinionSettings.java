package org.relieflink.platform.opinion.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 设置：{@code relief.opinion.*}.
 *
 * @param place division whose rule pack is used for new candidates
 * @param fairness file of the distance between like cases and of the band around their median
 */
@ConfigurationProperties("relief.opinion")
public record OpinionSettings(
    @DefaultValue("990123") String place,
    @DefaultValue("classpath:opinion/fairness.yaml") String fairness) {}
