package org.relieflink.platform.screening.internal.picture;

/**
 * 分区：排除、人工看、把握大。 The model's thresholds.
 *
 * @param reviewFrom below this nothing is shown at all
 * @param autoFrom from here on the machine is sure enough to propose without doubt
 */
public record Zones(double reviewFrom, double autoFrom) {
  public Zones {
    if (reviewFrom > autoFrom) {
      throw new IllegalArgumentException("the review threshold lies above the auto threshold");
    }
  }
}
