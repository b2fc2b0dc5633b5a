package org.relieflink.proof.parcel;

/**
 * 一卷哪里不对：only it has to be brought again.
 *
 * @param file its name
 * @param fault missing, short or damaged
 */
public record VolumeFault(String file, ParcelFault fault) {}
