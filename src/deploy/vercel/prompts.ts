/** What a deployment has to ask a person. A rejection with an AbortError stops it. */

export interface Scope {
  /** Absent for the personal account. */
  readonly teamId?: string;
  readonly name: string;
}

/** What is about to be uploaded. */
export interface UploadSummary {
  readonly appFolder: string;
  readonly projectName: string;
  readonly scopeName: string;
  readonly isNewProject: boolean;
  readonly production: boolean;
  readonly files: number;
  /** Bytes. */
  readonly size: number;
  /** Paths of files that lie in the app's folder and stay here: secrets, links, and what is neither generated nor tracked by git. */
  readonly leftOut: readonly { readonly path: string; readonly why: string }[];
}

export interface DeployPrompts {
  /** Where the token leads to several places. */
  chooseScope(scopes: readonly Scope[]): Promise<Scope>;
  /** A project of this name is there, and the app has not been deployed to it. `undefined` takes it, a text is another name. */
  nameTaken(name: string, scopeName: string): Promise<string | undefined>;
  /** Vercel does not take the name. Resolves with another one. */
  nameRefused(name: string, why: string): Promise<string>;
  /** Resolves when the upload may begin. */
  confirmUpload(summary: UploadSummary): Promise<void>;
  /** Values for variables that the app needs and the project does not have; what is not given stays missing. */
  environment(names: readonly string[], projectName: string): Promise<Readonly<Record<string, string>>>;
  /** The same content is deployed already. True for that deployment, false for another one. */
  useExisting(url: string, createdAt: Date): Promise<boolean>;
}
