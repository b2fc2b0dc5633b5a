package org.relieflink.linkage;

/** 一个项目的比对结果等级。 The outcome of comparing one field. */
interface Level extends Ranked {
  /** The outcome in plain Chinese. */
  String labelZh();

  String name();
}
