namespace Bulletin.Build.Artifacts;

/// <summary>What an artifact is made of, and so which edits can change it.</summary>
public enum Scope : byte
{
    /// <summary>The body of one document, its <see cref="Artifact.Source"/>, with all that is not a body.</summary>
    Body,

    /// <summary>Front matter, settings and data, but no body: home, lists, indexes, catalogues.</summary>
    Header,

    /// <summary>All bodies together: feeds, the search index.</summary>
    Site,

    /// <summary>A picture or attachment that a document names; it goes when no document names it any more.</summary>
    Media,

    /// <summary>The theme, or a file that site.yml names.</summary>
    Asset,
}

/// <summary>The rule of what stays.</summary>
public static class Scopes
{
    /// <summary>Whether an artifact of the last build is still right when nothing but bodies has changed since.</summary>
    /// <param name="scope">What it is made of.</param>
    /// <param name="isSourceChanged">Whether the body of its source is among those that have changed.</param>
    public static bool Stays(this Scope scope, bool isSourceChanged) =>
        scope is Scope.Header or Scope.Asset || (scope is Scope.Body && !isSourceChanged);
}
