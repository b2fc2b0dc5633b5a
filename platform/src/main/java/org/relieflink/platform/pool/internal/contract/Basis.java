package org.relieflink.platform.pool.internal.contract;

import java.time.LocalDate;

/**
 * 凭什么取得这份名单：法律条文和会签文件。 By what right the list is held: the law and the signed agreement.
 *
 * @param status how sure the citation is: {@code text-read}, {@code quoted}, {@code unverified}; an
 *     agreement of the demonstration county is {@code synthetic}
 */
public record Basis(
    String law, String article, String agreement, LocalDate agreementUntil, String status) {}
