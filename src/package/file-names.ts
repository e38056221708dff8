/** What is known of a package, for machines. */
export const METADATA_NAME = 'metadata.json'

/** Every file of a package but this one, with its digest. */
export const MANIFEST_NAME = 'manifest.json'

/** The model card. */
export const CARD_NAME = 'model_card.md'

/** What the model needs to run. */
export const REQUIREMENTS_NAME = 'requirements.txt'
