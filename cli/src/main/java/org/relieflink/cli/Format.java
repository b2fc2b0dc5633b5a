package org.relieflink.cli;

/** 输出格式。 Output formats; the names are what people type. */
enum Format {
  text,
  json
}
