package org.relieflink.cluster;

/** 作业不能做：一句话说明原因和下一步。 Why the job does not go on, as a sentence for people. */
final class JobRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param sentence what is wrong and what to do, Chinese then English
   */
  JobRefused(String sentence) {
    super(sentence);
  }
}
