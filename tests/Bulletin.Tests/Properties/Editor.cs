namespace Bulletin.Tests.Properties;

/// <summary>Edits the small site of an <see cref="Author"/> at random.</summary>
internal sealed class Editor(World world, Random random)
{
    private readonly Author author = new(world, random);

    /// <summary>One edit; says what it was.</summary>
    public string Edit()
    {
        switch (random.Next(16))
        {
            case 0 or 1 or 2: return Said("body", Body);
            case 3 or 4: return Said("front matter", author.Document);
            case 5: return Said("delete", id => world.Remove(World.PathOf(id)));
            case 6: return Said("rename", Rename);
            case 7: return Said("draft", ToggleDraft);
            case 8: return Said("withdraw", Withdraw);
            case 9 or 10:
                var id = Pick(Author.Ids);
                author.Document(id);
                return $"add {id}";
            case 11:
                author.Settings();
                return "site.yml";
            case 12:
                author.Issuers();
                return "issuers.yml";
            case 13 or 14:
                author.Dataset();
                return "dataset";
            default:
                var file = Pick(Author.Media);
                if (random.Next(5) == 0)
                    world.Remove("content/" + file);
                else
                    author.Picture(file);
                return $"media {file}";
        }
    }

    private string Said(string what, Action<string> edit)
    {
        var id = Existing();
        edit(id);
        return $"{what} {id}";
    }

    private string Existing()
    {
        if (world.Documents is { Length: > 0 } documents)
            return Pick(documents)["content/".Length..^3];
        author.Document(Author.Ids[0]);
        return Author.Ids[0];
    }

    private void Rename(string id)
    {
        if (id.StartsWith("issues/", StringComparison.Ordinal))
            return;
        world.Copy(World.PathOf(id), World.PathOf(id.EndsWith("-x", StringComparison.Ordinal) ? id[..^2] : id + "-x"));
        world.Remove(World.PathOf(id));
    }

    private void ToggleDraft(string id) => Change(id, text => text.Contains("draft: true\n", StringComparison.Ordinal)
        ? text.Replace("draft: true\n", "", StringComparison.Ordinal)
        : "---\ndraft: true\n" + text[4..]);

    private void Withdraw(string id) => Change(id, text => text.Contains("withdrawn:", StringComparison.Ordinal)
        ? text
        : "---\nwithdrawn: {on: 2024-04-01, reason: 有误}\n" + text[4..]);

    private void Body(string id) =>
        Change(id, text => text[..(text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)] + author.Paragraphs());

    private void Change(string id, Func<string, string> change) => world.Put(World.PathOf(id), change(world.Text(World.PathOf(id))));

    private T Pick<T>(T[] items) => items[random.Next(items.Length)];
}
