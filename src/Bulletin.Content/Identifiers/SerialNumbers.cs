namespace Bulletin.Content.Identifiers;

/// <summary>The check digit of an ISSN (ISO 3297): weights 8 to 2, modulo 11, X for ten.</summary>
public static class Issn
{
    public static bool IsValid(string text)
    {
        if (text.Length != 9 || text[4] != '-')
            return false;
        var sum = 0;
        var weight = 8;
        for (var i = 0; i < 8; i++)
        {
            if (i == 4)
                continue;
            if (!char.IsAsciiDigit(text[i]))
                return false;
            sum += (text[i] - '0') * weight--;
        }

        var check = (11 - sum % 11) % 11;
        return char.ToUpperInvariant(text[8]) == (check == 10 ? 'X' : (char)('0' + check));
    }
}

/// <summary>国内统一连续出版物号 (GB/T 9999.1-2018): <c>CN 11-1234/D</c> – region (two digits), serial (four digits), class letters.</summary>
public static class CnNumber
{
    public static bool IsValid(string text)
    {
        var rest = text.AsSpan();
        if (!rest.StartsWith("CN"))
            return false;
        rest = rest[2..].TrimStart();
        if (rest.Length < 7 || rest[2] != '-')
            return false;
        for (var i = 0; i < 7; i++)
        {
            if (i != 2 && !char.IsAsciiDigit(rest[i]))
                return false;
        }

        rest = rest[7..];
        if (rest.IsEmpty)
            return true;
        if (rest[0] != '/' || rest.Length is < 2 or > 6)
            return false;
        foreach (var c in rest[1..])
        {
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c))
                return false;
        }

        return true;
    }
}
