package org.relieflink.synthetic;

/**
 * 生成了多少 · How much was written.
 *
 * @param trueSelf true hits on parties themselves
 * @param trueHousehold true hits on members of their households
 * @param plantedErrors rows with an error planted in the department files
 */
public record GeneratedFiles(
    long poolRows, long parties, long trueSelf, long trueHousehold, int plantedErrors) {}
