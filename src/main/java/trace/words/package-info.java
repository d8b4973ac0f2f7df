/** How it is said: loop stories, problems, questions, verbs, in Japanese and English. */
package trace.words;
