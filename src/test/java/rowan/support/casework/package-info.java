@org.jspecify.annotations.NullMarked
package rowan.support.casework;
