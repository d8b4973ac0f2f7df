/**
 * How it is said: loop stories, problems, questions, verbs, in Japanese and English. The sentences
 * stand in the properties files of this package, one for each language, and never in Java.
 */
package trace.words;
