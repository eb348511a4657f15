using Bulletin.Content;
using Bulletin.Content.Inputs;

namespace Bulletin.Build;

/// <summary>
/// The fingerprint of all that a site is made of but for the bodies: inputs, theme, front matter, pictures, attachments and tables.
/// Default: it is not known yet. While it stays, only what is made of changed bodies, and of all bodies, can differ.
/// </summary>
internal static class SiteKey
{
    /// <param name="site">The site.</param>
    /// <param name="inputs">What was read besides content/; after every part has asked for its own.</param>
    public static Sha256 Of(LinkedSite site, BuildInputs inputs)
    {
        var read = inputs.Key;
        if (read == default) return default;
        using var key = new KeyBuilder();
        key.Add(read).Add(site.Themed.ThemeKey);
        foreach (var document in site.Tree.Documents)
        {
            if (site.Records.TryGetValue(document.Path, out var record)) key.Add(document.Path).Add(record.FrontMatter.Text);
        }

        foreach (var file in site.Tree.Media) key.Add(file.Path).Add(file);
        foreach (var file in site.Tree.Data) key.Add(file.Path).Add(file);
        return key.Finish();
    }
}
