package org.relieflink.platform.opinion.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 设置：{@code relief.opinion.*}.
 *
 * @param place division whose rule pack is used for new candidates
 * @param likeLeast fewer like cases are not compared
 * @param likePercent half width of the band; the county platform aims at 30
 * @param likeYears how many years count as like
 */
@ConfigurationProperties("relief.opinion")
public record OpinionSettings(
    @DefaultValue("990123") String place,
    @DefaultValue("5") int likeLeast,
    @DefaultValue("30") int likePercent,
    @DefaultValue("3") int likeYears) {}
