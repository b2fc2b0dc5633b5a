package org.relieflink.proof.parcel;

/** 数据包不收：with the reason, and what it is about (a file name, a site; never content). */
public final class ParcelRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final ParcelFault fault;
  private final String detail;

  public ParcelRefusedException(ParcelFault fault, String detail) {
    super(fault + " " + detail);
    this.fault = fault;
    this.detail = detail;
  }

  public ParcelFault fault() {
    return fault;
  }

  public String detail() {
    return detail;
  }
}
