"""Short project briefs written in Spanish, each with its category. How they become postings is in ``composer``."""

from __future__ import annotations

from sandbox.content.brief import Brief

SPANISH: tuple[tuple[str, Brief], ...] = (
    (
        "web_mobile_software_dev",
        Brief(
            subcategory="ecommerce_development",
            titles=(
                "Programador Shopify para tienda de {shop}",
                "Necesito ayuda con mi tienda online",
                "Arreglar tienda WooCommerce, {shop}",
            ),
            context=(
                "Tenemos una tienda de {shop} en {city} y empezamos a vender por internet el año pasado.",
                "La persona que hizo la web ya no contesta.",
            ),
            need=(
                "Hay que cambiar la página de producto, añadir tallas y arreglar el cálculo del envío.",
                "Necesitamos pasar la tienda de WooCommerce a Shopify sin perder los pedidos antiguos.",
            ),
            details=(
                "Son unos {n} productos.",
                "Tiene que funcionar bien en el móvil.",
                "Los textos ya están.",
                "Pago con tarjeta y Bizum.",
                "Queremos poder editar todo nosotros después.",
                "Mejor sin aplicaciones de pago mensual.",
            ),
            wants=(
                "Experiencia con tiendas reales.",
                "Que hable español y responda rápido.",
            ),
            closers=(
                "Enviad ejemplos y precio, por favor.",
                "Gracias.",
                "¿Cuánto tiempo haría falta?",
            ),
            questions=(
                "¿Qué tiendas ha hecho?",
                "¿Cuánto tardaría?",
            ),
            skills=(
                "Shopify",
                "WooCommerce",
                "eCommerce",
                "CSS",
                "Spanish",
            ),
            hourly=(12, 40),
            fixed=(100, 1500),
            slots={
                "shop": (
                    "zapatos",
                    "aceite de oliva",
                    "cerámica",
                    "ropa de bebé",
                    "bicicletas",
                ),
                "city": (
                    "Sevilla",
                    "Valencia",
                    "Medellín",
                    "Guadalajara",
                    "Rosario",
                ),
                "n": (
                    "80",
                    "200",
                    "450",
                ),
            },
        ),
    ),
    (
        "customer_service",
        Brief(
            subcategory="customer_service_tech_support",
            titles=(
                "Atención al cliente en español, {h} horas al día",
                "Agente de chat y correo (español)",
                "Soporte para tienda online en español",
            ),
            context=(
                "Tienda pequeña, muchos mensajes, sobre todo por la tarde.",
                "Crecimos más rápido de lo previsto y no llegamos a contestar.",
            ),
            need=(
                "Responder correos y chats de clientes: pedidos, devoluciones, dudas sobre tallas.",
                "Atender WhatsApp de la tienda y correo, unas {h} horas al día, con respuestas preparadas.",
            ),
            details=(
                "Horario de tarde en España.",
                "Usamos Zendesk.",
                "Formación pagada de tres días.",
                "Trato amable, sin copiar y pegar.",
                "Los casos difíciles nos los pasas a nosotros.",
            ),
            wants=(
                "Español perfecto por escrito.",
                "Inglés básico.",
            ),
            closers=(
                "Cuéntanos tu experiencia en pocas líneas.",
                "Empezamos cuanto antes.",
                "¡Gracias!",
            ),
            questions=(
                "¿Qué horario tienes libre?",
                "¿Con qué herramientas has trabajado?",
            ),
            skills=(
                "Customer Service",
                "Spanish",
                "Zendesk",
                "Email Support",
                "Live Chat",
            ),
            hourly=(5, 15),
            fixed=(80, 700),
            slots={
                "h": (
                    "tres",
                    "cuatro",
                    "cinco",
                ),
            },
        ),
    ),
    (
        "writing",
        Brief(
            subcategory="content_writing",
            titles=(
                "Redactor de artículos sobre {topic}",
                "Textos para blog en español, {topic}",
                "Se busca redactora, {topic}",
            ),
            context=(
                "Blog pequeño sobre {topic}, lo leen unas cinco mil personas al mes.",
                "Los últimos textos eran de una IA y se notaba mucho.",
            ),
            need=(
                "Escribir {n} artículos de 900 palabras sobre {topic}, con fuentes y ejemplos propios.",
                "Corregir y mejorar {n} artículos ya publicados.",
            ),
            details=(
                "Español de España o neutro, pero siempre el mismo.",
                "Títulos y metadescripción incluidos.",
                "Entrega en Google Docs.",
                "Nada de relleno.",
                "Un artículo por semana está bien.",
            ),
            wants=(
                "Experiencia en el tema.",
                "Buena ortografía, aunque suene obvio.",
            ),
            closers=(
                "Precio por artículo y dos ejemplos.",
                "Si encajamos, es trabajo para todo el año.",
                "Saludos.",
            ),
            questions=(
                "¿Cuál es su precio por artículo?",
                "Envíe un enlace a un texto suyo",
            ),
            skills=(
                "Spanish",
                "Article Writing",
                "Blog Writing",
                "SEO Writing",
                "Content Writing",
            ),
            hourly=(8, 30),
            fixed=(40, 500),
            slots={
                "topic": (
                    "senderismo",
                    "huertos urbanos",
                    "cocina andaluza",
                    "hipotecas",
                    "perros mayores",
                ),
                "n": (
                    "cuatro",
                    "seis",
                    "diez",
                ),
            },
        ),
    ),
    (
        "accounting_consulting",
        Brief(
            subcategory="accounting_bookkeeping",
            titles=(
                "Contabilidad para autónomo ({biz})",
                "Busco gestoría online, {biz}",
                "Poner al día la contabilidad de {year}",
            ),
            context=(
                "Soy autónomo, {biz}, y llevo {q} trimestres sin mirar las facturas.",
                "Mi asesor se jubiló en verano.",
            ),
            need=(
                "Ordenar las facturas de {year}, preparar el IVA y decirme qué falta.",
                "Llevar la contabilidad cada mes, unas 40 facturas.",
            ),
            details=(
                "Todo está escaneado en una carpeta.",
                "Uso Holded.",
                "Hay algunos gastos en dólares.",
                "Necesito un resumen sencillo cada trimestre.",
                "No hay empleados.",
            ),
            wants=(
                "Que conozca la normativa española.",
                "Trato directo, sin tecnicismos.",
            ),
            closers=(
                "Precio mensual, por favor.",
                "Hay un poco de prisa.",
                "Gracias de antemano.",
            ),
            questions=(
                "¿Qué precio mensual tendría?",
                "¿Ha trabajado con Holded?",
            ),
            skills=(
                "Bookkeeping",
                "Accounting",
                "Spanish",
                "Tax Preparation",
                "Invoicing",
            ),
            hourly=(10, 35),
            fixed=(60, 900),
            slots={
                "biz": (
                    "fotógrafo",
                    "carpintero",
                    "profesora de inglés",
                    "diseñadora",
                ),
                "year": (
                    "2024",
                    "2025",
                ),
                "q": (
                    "dos",
                    "tres",
                    "cuatro",
                ),
            },
        ),
    ),
)
