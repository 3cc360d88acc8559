import { createContext, useContext, type ReactNode } from 'react';

/** A picture as a page shows it, in pixels. */
export interface ShownPicture {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/** The pictures of a page, by their ids. */
export type ShownPictures = Readonly<Record<string, ShownPicture>>;

const PicturesContext = createContext<ShownPictures>({});

/** Within it, choices show their pictures. */
export function PicturesProvider({
  pictures,
  children,
}: {
  readonly pictures: ShownPictures;
  readonly children: ReactNode;
}) {
  return <PicturesContext.Provider value={pictures}>{children}</PicturesContext.Provider>;
}

/** Finds a picture of the page; undefined where it is gone, so that its choice stands in words alone. */
export function usePicture(): (id: string | undefined) => ShownPicture | undefined {
  const pictures = useContext(PicturesContext);
  return (id) => (id === undefined ? undefined : pictures[id]);
}
