package org.relieflink.cluster;

import java.util.Locale;

/** 作业的各步。 The steps of a job, in order. */
enum Stage {
  /** Parquet written as text under the engine's own column names. */
  TEXT("读取 Parquet", ".csv"),
  /** Rows of the pool standardised. */
  PART("整理数据池", ".part"),
  /** The whole pool as one mapped index. */
  SNAPSHOT("汇成快照", ".pool"),
  /** Hits of one chunk of parties. */
  CHUNK("碰撞", ".csv");

  private final String labelZh;
  private final String extension;

  Stage(String labelZh, String extension) {
    this.labelZh = labelZh;
    this.extension = extension;
  }

  String labelZh() {
    return labelZh;
  }

  /** The folder of its results. */
  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  String extension() {
    return extension;
  }
}
