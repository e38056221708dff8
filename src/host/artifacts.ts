/** Workflow artifacts, as a command may ask for them. Types only. */

export interface UploadedArtifact {
  id: string
  name: string
  /** `sha256:<hex>`. */
  digest: string
  url: string
}

/** Workflow artifacts of this run. */
export interface Artifacts {
  /** Uploads one file as it is, under `name`; null where the server has no artifacts: a warning says so, and `without`. */
  upload(file: string, name: string, without: string): Promise<UploadedArtifact | null>
  /** The artifacts of this run, those of its earlier attempts included, newest first; null where the server has none. */
  list(): Promise<NamedArtifact[] | null>
  /** Fetches the one file of an artifact of this run into an empty folder, as it was uploaded; answers its path. */
  download(id: string, folder: string): Promise<string>
}

/** A workflow artifact by its name. */
export interface NamedArtifact {
  id: string
  name: string
}
