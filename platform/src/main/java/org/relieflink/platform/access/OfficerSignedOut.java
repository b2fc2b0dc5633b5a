package org.relieflink.platform.access;

/** 已退出：somebody signed out (event for the trail). */
public record OfficerSignedOut(Officer officer) {}
