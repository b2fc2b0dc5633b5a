package org.relieflink.law;

/**
 * 配置或事实文件里的一处错误。One problem in a YAML file, told so that a person can mend it.
 *
 * @param line 1-based line, 0 when the file as a whole is meant
 * @param column 1-based column
 * @param path where in the structure, such as {@code choices.case_type.value}
 * @param sentence what is wrong, in Chinese
 * @param nextStep what to do now, in Chinese
 * @param file the name of the file, "" when the reader knows which
 */
public record YamlProblem(
    int line, int column, String path, String sentence, String nextStep, String file) {
  /** A problem in a file whose name the reader knows. */
  public YamlProblem(int line, int column, String path, String sentence, String nextStep) {
    this(line, column, path, sentence, nextStep, "");
  }

  /** The same problem with the name of its file. */
  public YamlProblem in(String name) {
    return new YamlProblem(line, column, path, sentence, nextStep, name);
  }

  /** The whole message on one line: place, what, next step. */
  public String text() {
    return (file.isEmpty() ? "" : file + " ")
        + "第 "
        + line
        + " 行第 "
        + column
        + " 列（"
        + path
        + "）："
        + sentence
        + nextStep;
  }
}
