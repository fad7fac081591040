/** The address of the library's logo: a build puts that of the configuration in this file's place. */
export const logo: string | undefined = undefined;
